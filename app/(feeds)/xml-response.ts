/** An answer in XML, under its own media type where it has one. */
export function xmlResponse(xml: string, type = 'application/xml'): Response {
  return new Response(xml, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

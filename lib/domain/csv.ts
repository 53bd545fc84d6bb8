const SEPARATORS = ['\t', ';', ','];

/** The rows of a table as spreadsheets write it (RFC 4180, with `,`, `;` or tabs), each with the line it begins on. */
export function parseCsv(text: string): { line: number; cells: string[] }[] {
  const plain = text.replace(/^\ufeff/, '');
  const head = plain.slice(0, plain.search(/[\r\n]|$/));
  const separator = SEPARATORS.find((sign) => head.includes(sign)) ?? ',';
  const rows: { line: number; cells: string[] }[] = [];
  let [line, begun] = [1, 1];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    cells.push(cell.trim());
    cell = '';
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at];
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') end();
    else if (sign !== '\r') cell += sign;
  }
  end();
  return rows;
}

import { z } from 'zod';
import { ARTICLES_AT_ONCE, MOST_ARTICLES } from '#lib/domain/article-query.ts';
import { ARTICLES_PATH } from '#lib/urls.ts';
import { articleSchemas } from './article.ts';
import { PROBLEM_TYPE } from './problem.ts';

const PROBLEMS = {
  400: 'A parameter cannot be read.',
  429: 'Too many requests.',
  503: 'Not just now.',
};

/** The description of the read API (OpenAPI 3.1). `origin` is the public one. */
export function openApi(site: { name: string }, origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: read API`,
      version: '1.0.0',
      description:
        'Every public story, as its page and the feeds tell it. Nothing to sign up for; answers carry an ETag, so ask conditionally. Fields may be added, none is taken away or changed within v1.',
    },
    servers: [{ url: origin }],
    paths: {
      [ARTICLES_PATH]: {
        get: {
          operationId: 'listArticles',
          summary: 'Public stories, newest first, a part at a time',
          parameters: [
            query(
              'section',
              'Slug of a section; stories of those that lie in it count, too.',
              slug,
            ),
            query('topic', 'Slug of a topic.', slug),
            query('author', 'Slug of an author.', slug),
            query(
              'since',
              'First published at this time or later: a date, or a time with its zone.',
              {
                type: 'string',
              },
            ),
            query('limit', 'How many at once.', {
              type: 'integer',
              minimum: 1,
              maximum: MOST_ARTICLES,
              default: ARTICLES_AT_ONCE,
            }),
            query('cursor', 'Where to go on; part of the address in `next`.', { type: 'string' }),
          ],
          responses: {
            200: answer('A part of the list.', 'ArticleList'),
            304: { description: 'What the ETag names is still right.' },
            ...problems(PROBLEMS),
          },
        },
      },
      [`${ARTICLES_PATH}/{id}`]: {
        get: {
          operationId: 'getArticle',
          summary: 'A public story with its whole text',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          ],
          responses: {
            200: answer('The story.', 'Article'),
            304: { description: 'What the ETag names is still right.' },
            ...problems({
              404: 'There never was such a public story.',
              410: 'It was public once and is not now.',
              429: PROBLEMS[429],
              503: PROBLEMS[503],
            }),
          },
        },
      },
    },
    components: { schemas: schemas() },
  };
}

const slug = { type: 'string', minLength: 1, maxLength: 120 };

function query(name: string, description: string, schema: object): object {
  return { name, in: 'query', required: false, description, schema };
}

function answer(description: string, schema: string, type = 'application/json'): object {
  return { description, content: { [type]: { schema: { $ref: reference(schema) } } } };
}

function problems(descriptions: Record<number, string>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(descriptions).map(([status, text]) => [
      status,
      answer(text, 'Problem', PROBLEM_TYPE),
    ]),
  );
}

function reference(schema: string): string {
  return `#/components/schemas/${schema}`;
}

/** Ours without what only this program needs: clients must not stumble over a field that is added. */
function schemas(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(articleSchemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    uri: reference,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

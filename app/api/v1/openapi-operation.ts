type Media = { schema?: object; example?: unknown };
type Content = Record<string, Media>;

/** An operation of the description, as the route generator writes it. */
export type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  parameters?: object[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content; $ref?: string }>;
  'x-reach'?: string;
  'x-takes-if-match'?: boolean;
};

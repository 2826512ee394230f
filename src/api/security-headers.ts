import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const OURS = "'self'";
const NONE = "'none'";

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [NONE],
      scriptSrc: [OURS],
      workerSrc: [OURS],
      connectSrc: [OURS],
      // The editor of the page writes styles as it goes, and carries its fonts in its style sheet.
      styleSrc: [OURS, "'unsafe-inline'"],
      fontSrc: [OURS, 'data:'],
      imgSrc: [OURS, 'data:'],
      baseUri: [NONE],
      formAction: [NONE],
      frameAncestors: [NONE],
    },
  },
  // For whoever adds encryption in front of this server to decide.
  strictTransportSecurity: false,
  // Pages of other origins may read public answers, as CORS says.
  crossOriginResourcePolicy: false,
});

/** They are the same for each response, so they are worked out once. */
const HEADERS = headersSet();

function headersSet(): readonly (readonly [name: string, value: string])[] {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  securityHeaders(response.req, response, () => undefined);
  return response.getHeaderNames().map((name) => [name, String(response.getHeader(name))]);
}

/** Lets our own start page work, and nothing from anywhere else. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
}

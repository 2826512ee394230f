import { type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';

/** After so many seconds whoever was told SERVICE_UNAVAILABLE may ask again. */
export const RETRY_AFTER = '3';

const STATUS: Readonly<Record<string, number>> = {
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Gives an answer without any data the status of its error. Only where the caller accepts
 * `application/graphql-response+json`: in plain JSON any other status than 200 could come from a proxy.
 */
export const statusOfFailures: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http } }) {
        const accepted = request.http?.headers.get('accept') ?? '';
        if (!accepted.includes('application/graphql-response+json')) return Promise.resolve();
        if (body.kind === 'single' && (body.singleResult.data ?? null) === null) {
          const { errors = [] } = body.singleResult;
          setStatus(
            http,
            errors.map(({ extensions }) => String(extensions?.['code'])),
          );
        }
        return Promise.resolve();
      },
    }),
};

function setStatus(http: HTTPGraphQLHead, codes: readonly string[]): void {
  const status = codes.map((code) => STATUS[code]).find((known) => known !== undefined);
  if (status !== undefined) http.status = status;
  if (codes.includes('SERVICE_UNAVAILABLE')) http.headers.set('retry-after', RETRY_AFTER);
}

import { type ApolloServerPlugin } from '@apollo/server';

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
          const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']);
          const status = codes?.map((code) => STATUS[String(code)]).find((known) => known);
          if (status !== undefined) http.status = status;
        }
        return Promise.resolve();
      },
    }),
};

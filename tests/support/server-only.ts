// `server-only` throws outside a React server bundle; tests run the server code in Node.
export {};

// PostGraphile 5 with its Amber preset over the tables as they are, and the functions of data/peers.sql.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { pgSmartTags } from "postgraphile/utils";

const port = Number(process.env.PORT);

// A column without an index of its own may be a condition only where somebody says so.
const conditions = pgSmartTags({ kind: "attribute", match: "release.state", tags: { behavior: ["+attribute:filterBy"] } });

// Jatigi's function for "in force at an instant" would have the name of the column that says it of today.
const hidden = pgSmartTags({ kind: "procedure", match: "release_in_force", tags: { behavior: ["-*"] } });

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [conditions, hidden],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public", "peers"],
      poolConfig: { max: Number(process.env.POOL) },
    }),
  ],
  grafserv: { port, graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
  schema: { exportSchemaSDLPath: process.env.SDL },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(port, "127.0.0.1", () => console.log("ready"));

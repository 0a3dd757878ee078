package org.jatigi.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a realm says about who may do what, one fact per statement, so that two realms can be compared.
 *
 * <p>The file and the running realm are read by the same rules. What only one of them says is a difference, in either direction:
 * a policy that somebody added is found like one that is missing. Left out is what Keycloak makes itself (keys, identifiers, its
 * own clients), what people maintain while the realm runs (accounts, the state of organisations), and texts for people.
 */
final class RealmFacts {

    private static final Set<String> KEYCLOAKS_ROLES = Set.of("offline_access", "uma_authorization");
    private static final Set<String> KEYCLOAKS_CLIENTS = Set.of("broker", "realm-management", "security-admin-console");
    private static final Set<String> KEYCLOAKS_SCOPES = Set.of("offline_access");
    private static final Set<String> KEYCLOAKS_KEYS = Set.of("org.keycloak.keys.KeyProvider");

    /** Fields that identify, label or group, but decide nothing. */
    private static final Set<String> UNTOLD = Set.of(
            "id",
            "_id",
            "name",
            "description",
            "displayName",
            "containerId",
            "parentId",
            "path",
            "subGroupCount",
            "owner");

    private static final Set<String> CLIENT_UNTOLD =
            Set.of("clientId", "secret", "notBefore", "nodeReRegistrationTimeout", "authorizationSettings");
    private static final Set<String> CLIENT_ATTRIBUTES_UNTOLD = Set.of("realm_client", "client.secret.creation.time");
    private static final Set<String> STATE_OF_AN_ORGANISATION =
            Set.of("psea_status", "psea_assessed_until", "suspended");

    /** What Keycloak writes where the file is silent. */
    private static final Map<String, String> SILENT = Map.of(
            "clientAuthenticatorType", "client-secret",
            "post.logout.redirect.uris", "+",
            "logic", "POSITIVE",
            "decisionStrategy", "UNANIMOUS");

    private final SortedMap<String, String> facts = new TreeMap<>();

    private RealmFacts() {}

    /** The facts of {@code realm}; of its plain settings those that {@code settings} names. */
    static SortedMap<String, String> of(JsonNode realm, Set<String> settings) {
        var told = new RealmFacts();
        settings.forEach(setting -> told.tell("realm", setting, realm.path(setting)));
        told.attributes(realm.path("attributes"));
        told.roles(realm.path("roles"));
        realm.path("groups").forEach(group -> told.group("", group));
        told.scopes(realm);
        realm.path("clients").forEach(told::client);
        told.components(realm.path("components"));
        realm.path("identityProviders").forEach(provider -> told.tell("identity provider", "alias", provider));
        return told.facts;
    }

    private void attributes(JsonNode attributes) {
        attributes.properties().stream()
                .filter(attribute -> attribute.getKey().startsWith("jatigi."))
                .forEach(attribute -> tell("realm", attribute.getKey(), attribute.getValue()));
    }

    private void roles(JsonNode roles) {
        for (JsonNode role : roles.path("realm")) {
            if (!KEYCLOAKS_ROLES.contains(name(role))) {
                object("role " + name(role), role, Set.of("clientRole"));
            }
        }
        roles.path("client")
                .properties()
                .forEach(client -> client.getValue()
                        .forEach(role -> tell(
                                "role %s of client %s".formatted(name(role), client.getKey()),
                                "realm roles in it",
                                role.path("composites").path("realm"))));
    }

    private void group(String parent, JsonNode group) {
        var path = parent + "/" + name(group);
        object("group " + path, group, Set.of("subGroups", "attributes"));
        each("group " + path, group.path("attributes"), STATE_OF_AN_ORGANISATION);
        group.path("subGroups").forEach(below -> group(path, below));
    }

    private void scopes(JsonNode realm) {
        tell("realm", "defaultDefaultClientScopes", realm.path("defaultDefaultClientScopes"));
        tell("realm", "defaultOptionalClientScopes", realm.path("defaultOptionalClientScopes"));
        tell("realm", "defaultGroups", realm.path("defaultGroups"));
        for (JsonNode scope : realm.path("clientScopes")) {
            if (!KEYCLOAKS_SCOPES.contains(name(scope))) {
                object("client scope " + name(scope), scope, Set.of("protocolMappers"));
                mappers("client scope " + name(scope), scope.path("protocolMappers"));
            }
        }
        realm.path("scopeMappings").forEach(mapping -> reach("realm", mapping));
        realm.path("clientScopeMappings")
                .properties()
                .forEach(client -> client.getValue().forEach(mapping -> reach(client.getKey(), mapping)));
    }

    private void reach(String owner, JsonNode mapping) {
        var holder = mapping.path("clientScope").asText(mapping.path("client").asText());
        if (!KEYCLOAKS_SCOPES.contains(holder)) {
            tell("tokens of " + holder, "roles of " + owner, mapping.path("roles"));
        }
    }

    private void client(JsonNode client) {
        var id = client.path("clientId").asText();
        if (KEYCLOAKS_CLIENTS.contains(id)) {
            return;
        }
        var subject = "client " + id;
        object(subject, client, Set.of("attributes", "protocolMappers"), CLIENT_UNTOLD);
        each(subject, client.path("attributes"), CLIENT_ATTRIBUTES_UNTOLD);
        mappers(subject, client.path("protocolMappers"));
        authorization(subject, client.path("authorizationSettings"));
    }

    private void mappers(String subject, JsonNode mappers) {
        mappers.forEach(mapper -> object("%s, mapper %s".formatted(subject, name(mapper)), mapper, Set.of()));
    }

    private void authorization(String subject, JsonNode settings) {
        each(subject + ", authorization", settings, Set.of("scopes", "resources", "policies"));
        settings.path("scopes").forEach(scope -> object(subject + ", scope " + name(scope), scope, Set.of()));
        settings.path("resources")
                .forEach(resource -> object(subject + ", resource " + name(resource), resource, Set.of()));
        for (JsonNode policy : settings.path("policies")) {
            var named = subject + ", policy " + name(policy);
            object(named, policy, Set.of("config", "resources", "scopes", "policies"));
            each(named, policy.path("config"), Set.of());
            tell(named, "resources", policy.path("resources"));
            tell(named, "scopes", policy.path("scopes"));
            tell(named, "applyPolicies", policy.path("policies"));
        }
    }

    private void components(JsonNode components) {
        for (var kind : components.properties()) {
            if (!KEYCLOAKS_KEYS.contains(kind.getKey())) {
                for (JsonNode component : kind.getValue()) {
                    var name = component
                            .path("name")
                            .asText(component.path("providerId").asText());
                    object("component %s of %s".formatted(name, kind.getKey()), component, Set.of());
                }
            }
        }
    }

    private void object(String subject, JsonNode object, Set<String> elsewhere) {
        object(subject, object, elsewhere, Set.of());
    }

    private void object(String subject, JsonNode object, Set<String> elsewhere, Set<String> untold) {
        facts.put(subject, "yes");
        ((ObjectNode) object)
                .properties().stream()
                        .filter(field -> !UNTOLD.contains(field.getKey()))
                        .filter(field -> !elsewhere.contains(field.getKey()) && !untold.contains(field.getKey()))
                        .forEach(field -> tell(subject, field.getKey(), field.getValue()));
    }

    private void each(String subject, JsonNode fields, Set<String> except) {
        fields.properties().stream()
                .filter(field -> !except.contains(field.getKey()))
                .forEach(field -> tell(subject, field.getKey(), field.getValue()));
    }

    private void tell(String subject, String field, JsonNode value) {
        var shape = Shape.of(value, KEYCLOAKS_ROLES);
        if (!shape.isEmpty() && !shape.equals(SILENT.get(field))) {
            facts.put(subject + ": " + field, shape);
        }
    }

    private static String name(JsonNode named) {
        return named.path("name").asText();
    }
}

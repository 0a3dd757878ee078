package org.jatigi.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that nobody sends who means well, by what is wrong with them. */
final class Hostile {

    /** The code that each is refused with is one of these. */
    static final String CODES = "invalid too-costly too-large";

    private final Map<String, JsonObject> requests = new LinkedHashMap<>();

    private Hostile() {}

    /** More than forty, each refused for a reason of its own; all of them ask for {@code me}, which everybody may. */
    static Map<String, JsonObject> requests() {
        var all = new Hostile();
        all.deepAndWide();
        all.fragments();
        all.directives();
        all.sizes();
        all.introspection();
        all.values();
        all.costs();
        return all.requests;
    }

    private void deepAndWide() {
        add("deep", "{ me " + nested("{ organisation ", 40, "{ acronym }") + " }");
        add("very deep", "{ me " + nested("{ organisation ", 1_200, "{ acronym }") + " }");
        add("deep by inline fragments", "{ me " + nested("{ ... ", 40, "{ account }") + " }");
        add("deep by typed fragments", "{ me " + nested("{ ... on Me ", 60, "{ account }") + " }");
        add("wide", "{ me { " + "account ".repeat(300) + " } }");
        add("wide at the root", "{ " + "__typename ".repeat(300) + " }");
        add("wide in all", "{ " + repeat(60, i -> "me { " + "account ".repeat(60) + " } ") + " }");
        add("aliased roots", "{ " + repeat(150, i -> "a%d: me { account } ".formatted(i)) + " }");
        add("aliased fields", "{ me { " + repeat(150, i -> "a%d: account ".formatted(i)) + " } }");
        add("one alias for two things", "{ me { a: account a: roles } }");
        add("many operations", repeat(50, i -> "query q%d { me { account } } ".formatted(i)));
        add("operations of one name", "query q { me { account } } query q { me { account } }");
        add("many variables", "query q(" + repeat(150, i -> "$v%d: Int ".formatted(i)) + ") { me { account } }");
    }

    private void fragments() {
        add("a fragment of itself", "{ me { ...a } } fragment a on Me { account ...a }");
        add("two of each other", "{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }");
        add(
                "a ring of fifty",
                "{ me { ...f0 } } " + repeat(50, i -> "fragment f%d on Me { ...f%d } ".formatted(i, (i + 1) % 50)));
        add(
                "a ring behind a field",
                "{ me { ...a } } fragment a on Me { organisation { ...b } } fragment b on OwnOrganisation { ...c } "
                        + "fragment c on OwnOrganisation { ...b }");
        add(
                "a bomb of fragments",
                "{ me { ...f0 } } "
                        + repeat(30, i -> "fragment f%d on Me { ...f%d ...f%d } ".formatted(i, i + 1, i + 1))
                        + "fragment f30 on Me { account roles }");
        add(
                "a wider bomb",
                "{ me { ...f0 } } "
                        + repeat(
                                12,
                                i -> "fragment f%d on Me { %s } "
                                        .formatted(i, "...f%d ".formatted(i + 1).repeat(10)))
                        + "fragment f12 on Me { account }");
        add("many fragments", "{ me { account } } " + repeat(200, i -> "fragment f%d on Me { account } ".formatted(i)));
        add(
                "a chain of fragments",
                "{ me { ...f0 } } "
                        + repeat(90, i -> "fragment f%d on Me { organisation { acronym } ...f%d } ".formatted(i, i + 1))
                        + "fragment f90 on Me { " + "account ".repeat(150) + " }");
        add("an unused fragment", "{ me { account } } fragment a on Me { account }");
        add("an unknown fragment", "{ me { ...a } }");
        add("two fragments of one name", "{ me { ...a } } fragment a on Me { account } fragment a on Me { roles }");
    }

    private void directives() {
        add("a flood of directives", "{ me { account " + "@skip(if: false) ".repeat(500) + " } }");
        add("unknown directives", "{ me { account " + "@aa ".repeat(900) + " } }");
        add("directives everywhere", "{ me { " + "account @skip(if: false) @include(if: true) ".repeat(80) + " } }");
        add("directives of the operation", "query q " + "@skip(if: true) ".repeat(20) + " { me { account } }");
        add("directives of a fragment", "{ me { ... on Me " + "@include(if: true) ".repeat(20) + " { account } } }");
        add("one directive twice", "{ me { account @skip(if: false) @skip(if: false) } }");
        add("deferred", "{ me { ... @defer @defer @defer { account } } }");
    }

    private void sizes() {
        add("too many characters", "{ me { account } } #" + "x".repeat(60_000));
        add("comments", "#a\n".repeat(20_000) + "{ me { account } }");
        add("blanks", "{ me { account } }" + " ".repeat(60_000));
        add("commas", "{ me { account " + ",".repeat(60_000) + " } }");
        add("too many tokens", "{ me { " + "account ".repeat(5_500) + " } }");
        add("brackets only", "{".repeat(2_000));
        add("brackets of lists", "{ me(a: " + "[".repeat(3_000));
        add("a huge text", "{ explainAccess(category: \"" + "x".repeat(55_000) + "\") { decision } }");
        add("a text without end", "{ explainAccess(category: \"\"\"" + "x\n".repeat(10_000));
        add("a long name", "{ " + "a".repeat(51_000) + " }");
        add("unknown signs", "{ me { account } } \u0000\u0001\u202e");
        add("letters that only look alike", "{ m\u0435 { account } }");
        add("escapes of half letters", "{ explainAccess(category: \"\\uD800\\uZZZZ\") { decision } }");
        add("nothing", "# nothing but words");
    }

    private void introspection() {
        add(
                "an introspection flood",
                "{ __schema { types " + "{ fields { type ".repeat(5) + "{ name }" + " } }".repeat(5) + " } }");
        add("fields of fields", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");
        add("types of types", "{ __schema { types { possibleTypes { possibleTypes { name } } } } }");
        add("interfaces of interfaces", "{ __schema { types { interfaces { interfaces { name } } } } }");
        add("inputs of inputs", "{ __type(name: \"Me\") { inputFields { type { inputFields { name } } } } }");
        add("the schema many times", "{ a: __schema { types { name } } b: __schema { types { name } } }");
        add(
                "the schema in a fragment",
                "{ ...s ...t } fragment s on Query { __schema { types { name } } } "
                        + "fragment t on Query { x: __schema { types { name } } }");
        add(
                "a type without end",
                "{ __type(name: \"Me\") { fields { type " + nested("{ ofType ", 30, "{ name }") + " } } }");
    }

    private void values() {
        var query = "query q($v: [String!]) { me { account } }";
        add(
                "a long list",
                query,
                new JsonArray(IntStream.range(0, 6_000).boxed().toList()));
        add("a deep list", query, deep(200));
        add("a deep object", query, deepObject(200));
        add("a long text", query, "x".repeat(110_000));
        var many = new JsonObject();
        IntStream.range(0, 200).forEach(i -> many.put("v" + i, i));
        requests.put(
                "variables that nobody asked for",
                new JsonObject().put("query", "{ me { account } }").put("variables", many));
        add("a list of lists in the document", "{ me(a: " + "[".repeat(20) + "1" + "]".repeat(20) + ") { account } }");
        add(
                "an object of objects in the document",
                "{ me(a: " + "{a: ".repeat(20) + "1" + "}".repeat(20) + ") { account } }");
    }

    private void costs() {
        add("a page without end", "{ areas(first: 2000000000) { nodes { code nameFr nameEn level } } }");
        add(
                "pages in aliases",
                "{ " + repeat(40, i -> "a%d: areas(first: 500) { nodes { code nameFr nameEn } } ".formatted(i)) + " }");
        requests.put(
                "a page without end in a variable",
                new JsonObject()
                        .put("query", "query q($n: Int) { areas(first: $n) { nodes { code nameFr } } }")
                        .put("variables", new JsonObject().put("n", 2_000_000_000)));
    }

    private void add(String name, String query) {
        requests.put(name, new JsonObject().put("query", query));
    }

    private void add(String name, String query, Object value) {
        requests.put(name, new JsonObject().put("query", query).put("variables", new JsonObject().put("v", value)));
    }

    private static String nested(String opening, int times, String innermost) {
        return opening.repeat(times) + innermost + " }".repeat(times);
    }

    private static String repeat(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private static JsonArray deep(int levels) {
        var list = new JsonArray();
        for (int i = 0; i < levels; i++) {
            list = new JsonArray().add(list);
        }
        return list;
    }

    private static JsonObject deepObject(int levels) {
        var object = new JsonObject();
        for (int i = 0; i < levels; i++) {
            object = new JsonObject().put("a", object);
        }
        return object;
    }
}

package org.jatigi.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** The conditions that lists have in common. Of those that are given all must hold. */
public final class Conditions {

    private static final double EARTH_RADIUS_KILOMETRES = 6_371.0088; // the mean radius R1 of the IUGG
    private static final int VALUES_MAX = 1_000; // two pages of ids

    private Conditions() {}

    /** {@code eq}, {@code in}, {@code gte}, {@code lte} on a whole number. */
    public static Condition numbers(String sql) {
        return Condition.of((statement, given) -> {
            var asked = arguments(given);
            equal(statement, sql, "integer", asked, Function.identity(), Integer[]::new);
            range(statement, sql, "integer", asked, Function.identity());
        });
    }

    /** {@code gte} and {@code lte} on a day. */
    public static Condition days(String sql) {
        return Condition.of((statement, given) -> range(statement, sql, "date", arguments(given), Conditions::day));
    }

    /** {@code eq} and {@code in} on a word of a closed list. */
    public static Condition words(String sql) {
        return Condition.of(
                (statement, given) -> equal(statement, sql, "text", arguments(given), Object::toString, String[]::new));
    }

    /** {@code eq}, {@code in} and {@code contains} on a code or a name; case does not matter to {@code contains}. */
    public static Condition texts(String sql) {
        return Condition.of((statement, given) -> {
            var asked = arguments(given);
            equal(statement, sql, "text", asked, Object::toString, String[]::new);
            if (asked.has("contains")) {
                statement.add(" and strpos(lower(").add(sql).add("), lower(");
                statement.bind("text", asked.text("contains")).add(")) > 0");
            }
        });
    }

    /** {@code eq} and {@code in} on an id. */
    public static Condition ids(String sql) {
        return Condition.of(
                (statement, given) -> equal(statement, sql, "uuid", arguments(given), Conditions::id, UUID[]::new));
    }

    /** True or false. */
    public static Condition flag(String sql) {
        return Condition.of(
                (statement, given) -> statement.add(" and ").add(sql).add(" = ").bind("boolean", given));
    }

    /** {@code near} a point, or {@code within} a box, by the columns of latitude and longitude. */
    public static Condition points(String lat, String lon) {
        return Condition.of((statement, given) -> {
            var asked = arguments(given);
            if (asked.has("within")) {
                var box = Inputs.record(asked.object("within"), BoxFilter.class);
                statement.add(" and ").add(lat).add(" between ").bind("double precision", box.south());
                statement.add(" and ").bind("double precision", box.north());
                statement.add(" and ").add(lon).add(" between ").bind("double precision", box.west());
                statement.add(" and ").bind("double precision", box.east());
            }
            if (asked.has("near")) {
                near(statement, lat, lon, Inputs.record(asked.object("near"), NearFilter.class));
            }
        });
    }

    /** The length of the great circle, by the haversine formula. */
    private static void near(Statement statement, String lat, String lon, NearFilter near) {
        statement.add(" and 2 * " + EARTH_RADIUS_KILOMETRES + " * asin(sqrt(sin(radians(");
        statement
                .bind("double precision", near.lat())
                .add(" - " + lat + ") / 2) ^ 2 + cos(radians(" + lat + ")) * cos(radians(");
        statement.bind("double precision", near.lat()).add(")) * sin(radians(");
        statement.bind("double precision", near.lon()).add(" - " + lon + ") / 2) ^ 2)) <= ");
        statement.bind("double precision", near.kilometres());
    }

    /** The ids that pass {@code eq} and {@code in}, null where every id does; a refusal where one cannot be an id. */
    public static UUID @Nullable [] ids(Arguments asked) {
        return passing(asked, Conditions::id, UUID[]::new);
    }

    private static Arguments arguments(Object given) {
        return new Arguments(nested(given));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Object given) {
        return (Map<String, Object>) given;
    }

    private static <T> void equal(
            Statement statement,
            String sql,
            String type,
            Arguments asked,
            Function<Object, T> read,
            java.util.function.IntFunction<T[]> array) {
        var passing = passing(asked, read, array);
        if (passing == null) {
            return;
        }
        statement.add(" and ").add(sql);
        if (passing.length == 1) {
            statement.add(" = ").bind(type, passing[0]);
        } else {
            statement.add(" = any (").bind(type + "[]", passing).add(")");
        }
    }

    private static void range(Statement statement, String sql, String type, Arguments asked, Function<Object, ?> read) {
        for (var bound : List.of("gte", "lte")) {
            var value = asked.value(bound);
            if (value != null) {
                statement.add(" and ").add(sql).add(bound.equals("gte") ? " >= " : " <= ");
                statement.bind(type, read.apply(value));
            }
        }
    }

    private static <T> T @Nullable [] passing(
            Arguments asked, Function<Object, T> read, java.util.function.IntFunction<T[]> array) {
        var eq = asked.value("eq");
        if (eq == null && !asked.has("in")) {
            return null;
        }
        var some = asked.has("in") ? asked.list("in") : List.of(Objects.requireNonNull(eq));
        if (some.size() > VALUES_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une condition nomme au plus %d valeurs.".formatted(VALUES_MAX),
                            "A condition names at most %d values.".formatted(VALUES_MAX)),
                    VALUES_MAX);
        }
        return some.stream()
                .filter(Objects::nonNull)
                .filter(one -> eq == null || eq.equals(one))
                .map(read)
                .distinct()
                .toArray(array);
    }

    private static UUID id(Object value) {
        try {
            return value instanceof UUID id ? id : UUID.fromString(value.toString());
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal.Invalid(
                    new Text(
                            "« %s » n'est pas un identifiant.".formatted(value),
                            "\"%s\" is not an id.".formatted(value)),
                    Map.of("field", "id"));
        }
    }

    private static LocalDate day(Object value) {
        return Objects.requireNonNull(Arguments.day(value));
    }
}

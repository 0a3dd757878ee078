package org.jatigi;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The map of this program: which package may import which.
 *
 * <p>Read it top to bottom; every arrow points up the page, so there can be no cycle. To add an arrow, add it here and say in the
 * commit why it is needed.
 */
class DependencyRulesTest {

    private static final Set<String> GROUND = Set.of("vocabulary", "access", "persistence", "audit", "dataset");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("vocabulary", Set.of()),
            // Record linkage stands alone: it could be taken out and used by anyone.
            Map.entry("matching", Set.of()),
            Map.entry("access", Set.of("vocabulary")),
            Map.entry("persistence", Set.of("vocabulary", "access")),
            Map.entry("audit", Set.of("vocabulary", "access", "persistence")),
            // What happened is told by every feature, in its own transaction, so telling is below them all.
            Map.entry("signal", Set.of("vocabulary", "access", "persistence")),
            Map.entry("dataset", Set.of("vocabulary", "access", "persistence", "audit")),
            Map.entry("api", GROUND),
            Map.entry("exchange", with(GROUND, "signal")),
            Map.entry("reference", with(GROUND, "signal", "exchange")),
            Map.entry("displacement", with(GROUND, "signal", "exchange", "reference")),
            Map.entry("sites", with(GROUND, "exchange", "reference")),
            // Carries signals to other systems; knows none of the features whose signals it carries.
            Map.entry("webhook", with(GROUND, "signal")),
            Map.entry("commandline", Set.of("vocabulary", "matching")),
            Map.entry("local", with(GROUND, "exchange", "reference", "displacement", "sites", "commandline")));

    private static final Path SOURCES = Path.of("src/main/java/org/jatigi");
    private static final Pattern OUR_NAME = Pattern.compile("\\borg\\.jatigi\\.([a-z]+)\\.[A-Z]");
    private static final Pattern FRAMEWORK_IMPORT =
            Pattern.compile("(?m)^import (?:static )?(?!java\\.|org\\.jatigi\\.|org\\.jspecify\\.)(\\S+);");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\.await\\(\\)|\\.subscribe\\(\\)\\.with|System\\.(out|err)\\.|(?m:^\\s*@(WithSession|Disabled))");
    private static final int LINES_MAX = 400;

    @Test
    void packages_import_only_what_the_map_allows() {
        var strays = sources()
                .flatMap(source -> matches(OUR_NAME, source)
                        .filter(imported -> !imported.equals(home(source)))
                        .filter(imported ->
                                !MAY_IMPORT.getOrDefault(home(source), Set.of()).contains(imported))
                        .map(imported -> home(source) + " -> " + imported + " in " + source.getFileName()))
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), strays);
    }

    @Test
    void the_map_has_no_cycle() {
        var cyclic = MAY_IMPORT.keySet().stream()
                .filter(from -> reachable(from).contains(from))
                .toList();

        assertEquals(List.of(), cyclic);
    }

    @Test
    void the_words_are_plain_java() {
        var strays = sources()
                .filter(source -> home(source).equals("vocabulary"))
                .flatMap(source -> matches(FRAMEWORK_IMPORT, source).map(found -> source.getFileName() + ": " + found))
                .toList();

        assertEquals(List.of(), strays);
    }

    @Test
    void matching_is_plain_java_with_one_library_of_primitive_collections() {
        var strays = sources()
                .filter(source -> home(source).equals("matching"))
                .flatMap(source -> matches(FRAMEWORK_IMPORT, source)
                        .filter(found ->
                                !found.startsWith("it.unimi.dsi.fastutil.") && !found.startsWith("javax.crypto."))
                        .map(found -> source.getFileName() + ": " + found))
                .toList();

        assertEquals(List.of(), strays);
    }

    @Test
    void every_package_is_null_marked_and_introduces_itself() {
        var packages = sources()
                .map(Path::getParent)
                .filter(path -> !path.equals(SOURCES))
                .collect(Collectors.toSet());
        var strangers = packages.stream()
                .filter(folder -> {
                    var introduction = folder.resolve("package-info.java");
                    return !Files.exists(introduction) || !text(introduction).contains("@NullMarked");
                })
                .toList();

        assertTrue(packages.size() > 5, "no packages were found below " + SOURCES.toAbsolutePath());
        assertEquals(List.of(), strangers);
    }

    @Test
    void nothing_blocks_the_event_loop_or_prints_past_the_log() {
        var strays = sources()
                .filter(source -> !Set.of("commandline", "local").contains(home(source)))
                .filter(source -> FORBIDDEN.matcher(text(source)).find())
                .toList();

        assertEquals(List.of(), strays);
    }

    @Test
    void no_file_outgrows_a_sitting() {
        var longFiles = sources()
                .filter(source -> text(source).lines().count() > LINES_MAX)
                .toList();

        assertEquals(List.of(), longFiles);
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> reachable(String from) {
        var seen = new TreeSet<String>();
        Function<String, Stream<String>> next =
                name -> MAY_IMPORT.get(name).stream().filter(seen::add);
        var wave = next.apply(from).toList();
        while (!wave.isEmpty()) {
            wave = wave.stream().flatMap(next).toList();
        }
        return seen;
    }

    private static Stream<Path> sources() {
        try (var walk = Files.walk(SOURCES)) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The top-level package of a file: sub-packages belong to their parent. */
    private static String home(Path source) {
        return SOURCES.relativize(source).getName(0).toString();
    }

    private static Stream<String> matches(Pattern pattern, Path source) {
        return pattern.matcher(text(source)).results().map(result -> result.group(1));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

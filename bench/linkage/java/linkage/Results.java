package linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all processes of a run measured: by part and name, as {@code generated/100000-whole}. */
final class Results {

    /** In the order of the tables. */
    static final List<String> PEERS = List.of("jatigi", "duke", "fuzzy-matcher", "splink-sql");

    private final Map<String, Map<String, String>> figures = new TreeMap<>();

    static Results read(Path folder) throws IOException {
        Results results = new Results();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
                results.figures.put(folder.relativize(file).toString(), values);
            }
        }
        return results;
    }

    boolean has(String name) {
        return figures.containsKey(name);
    }

    /** The names in a part, without the part: {@code labelled} has {@code febrl1} and others. */
    List<String> in(String part) {
        return figures.keySet().stream()
                .filter(name -> name.startsWith(part + "/"))
                .map(name -> name.substring(part.length() + 1))
                .toList();
    }

    /** The sizes of generated registers in a part, the smaller first. */
    List<Long> sizes(String part) {
        return in(part).stream()
                .map(name -> name.replaceAll("-.*", ""))
                .filter(name -> name.matches("\\d+"))
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** The register that a peer went over: {@code febrl3} of {@code febrl3-duke}. */
    static String registerOf(String peer) {
        return peer.replaceAll("-(" + String.join("|", PEERS) + ")$", "");
    }

    /** A figure as it was written, "" where there is none. */
    String text(String name, String figure) {
        return figures.getOrDefault(name, Map.of()).getOrDefault(figure, "");
    }

    OptionalDouble find(String name, String figure) {
        String text = text(name, figure);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /** A figure, not a number where there is none. */
    double of(String name, String figure) {
        return find(name, figure).orElse(Double.NaN);
    }

    /** The least and the most of a figure over all processes that have it. */
    String range(String figure) {
        double[] all = figures.values().stream()
                .filter(values -> values.containsKey(figure))
                .mapToDouble(values -> Double.parseDouble(values.get(figure)))
                .sorted()
                .toArray();
        return all.length == 0 ? "unknown" : "%.1f to %.1f".formatted(all[0], all[all.length - 1]);
    }
}

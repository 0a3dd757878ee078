package linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jatigi.commandline.linkage.BenchDoor;

/** The command {@code evaluate} over what {@code dedupe} wrote, as figures. Arguments: file of figures, truth, folder of the results. */
final class Evaluate {

    private static final Pattern LINE =
            Pattern.compile("(pairs from p|pairs from the best|clusters, by pairs).* precision ([.\\d]+) +recall ([.\\d]+) +F1 ([.\\d]+) .*");
    private static final Pattern RECORDS = Pattern.compile("([\\d,]+) records, ([\\d,]+) true pairs");
    private static final Pattern BLOCKING = Pattern.compile("blocking recall at least ([.\\d]+):.*");

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        Figures figures = new Figures();
        Path found = Path.of(arguments[2]);
        int status = BenchDoor.evaluate(
                List.of(
                        "--truth", arguments[1], "--pairs", found.resolve("pairs.csv").toString(),
                        "--clusters", found.resolve("clusters.csv").toString()),
                line -> take(line, figures));
        figures.write(Path.of(arguments[0]));
        System.exit(status);
    }

    private static void take(String line, Figures figures) {
        System.out.println(line);
        Matcher accuracy = LINE.matcher(line);
        if (accuracy.matches()) {
            String name = accuracy.group(1).startsWith("clusters") ? "clusters" : accuracy.group(1).endsWith("best") ? "best" : "sure";
            figures.put(name + ".precision", accuracy.group(2)).put(name + ".recall", accuracy.group(3)).put(name + ".f1", accuracy.group(4));
        }
        Matcher records = RECORDS.matcher(line);
        if (records.matches()) {
            figures.put("records", plain(records.group(1))).put("truePairs", plain(records.group(2)));
        }
        Matcher blocking = BLOCKING.matcher(line);
        if (blocking.matches()) {
            figures.put("blocking.recall", blocking.group(1));
        }
    }

    private static String plain(String number) {
        return number.replace(",", "").toLowerCase(Locale.ROOT);
    }
}

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jatigi.commandline.Command;
import org.jatigi.commandline.linkage.LinkageCommands;

/**
 * What encoding costs: a generated register is searched in the clear and encoded, each with a model of its own, and both results are compared
 * with the truth, which neither saw.
 *
 * <p>{@code java -cp <classes and libraries> bench/linkage/EncodedLinkage.java <persons> <folder> [seed]}
 */
class EncodedLinkage {

    private final Path folder;

    private EncodedLinkage(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        String seed = args.length > 2 ? args[2] : "1";
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path secret = folder.resolve("secret");
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.write(secret, bytes);
        EncodedLinkage bench = new EncodedLinkage(folder);
        bench.call("generate", "--persons", args[0], "--seed", seed, "--out", folder.toString());
        String register = folder.resolve("synthetic-register.csv").toString();
        String encoded = folder.resolve("encoded.csv").toString();
        bench.call("dedupe", "--in", register, "--out", folder.resolve("clear").toString());
        bench.evaluate("clear");
        bench.call("encode", "--in", register, "--secret-file", secret.toString(), "--out", encoded);
        String schema = folder.resolve("encoded-schema.json").toString();
        bench.call("dedupe", "--in", encoded, "--schema", schema, "--out", folder.resolve("hidden").toString());
        bench.evaluate("hidden");
    }

    private void evaluate(String run) {
        Path results = folder.resolve(run);
        List<String> lines = call(
                "evaluate",
                "--truth",
                folder.resolve("synthetic-truth.csv").toString(),
                "--pairs",
                results.resolve("pairs.csv").toString(),
                "--clusters",
                results.resolve("clusters.csv").toString());
        lines.forEach(line -> System.out.println("  " + run + ": " + line));
    }

    private List<String> call(String name, String... options) {
        Command command = LinkageCommands.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        int code = command.run(List.of(options), lines::add);
        System.out.printf(
                Locale.ROOT,
                "%-8s ended with %d: %6.1f s of CPU, %6.1f s%n",
                name,
                code,
                (cpuNanos() - cpu) / 1e9,
                (System.nanoTime() - start) / 1e9);
        if (code > 1) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

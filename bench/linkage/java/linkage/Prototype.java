package linkage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.record.Register;

/**
 * Runs the prototype with which the bars were set over a generated register: it tells how fast this machine is beside the one of the bars. Its figures are those
 * that it prints; its CPU is that of its whole process, with the evaluation at its end.
 *
 * <p>Arguments: file of figures, register, truth, source of the prototype, a folder for what it reads.
 */
final class Prototype {

    /** The prototype's columns, by the register's fields. */
    private static final Map<String, String> NAMES = Map.of("birth_date", "dob");

    private static final List<String> FIELDS = List.of("given_name", "surname", "father_name", "sex", "birth_date", "phone", "origin");

    private Prototype() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[4]);
        Register register = BenchDoor.of("malian").read(Path.of(arguments[1]));
        write(register, BenchDoor.persons(register, Path.of(arguments[2]), "person"), folder);
        String said = run(Path.of(arguments[3]), folder);
        new Figures()
                .put("records", register.size())
                .put("best.f1", number(said, "BEST F1 ([\\d.]+)"))
                .put("pairs", number(said, " pairs=([\\d,]+)"))
                .put("pairs.perCpuSecond", 1e6 * number(said, "=> ([\\d.]+) Mpairs/cpu-s"))
                .put("cpu", number(said, "process cpu ([\\d.]+) s"))
                .write(Path.of(arguments[0]));
    }

    /** The values in Jatigi's normal form, and where the prototype looks for variants of names: it is given none. */
    private static void write(Register register, int[] persons, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data/norm"));
        Files.createDirectories(folder.resolve("data/names/arche"));
        Files.writeString(folder.resolve("data/names/arche/african_naming_equivalences.csv"), "none\n");
        try (Writer out = Files.newBufferedWriter(folder.resolve("data/norm/register.csv"))) {
            out.write("id,person,household");
            for (String field : FIELDS) {
                out.write("," + NAMES.getOrDefault(field, field));
            }
            out.write("\n");
            for (int record = 0; record < register.size(); record++) {
                out.write(record + "," + persons[record] + "," + (register.roster(record) == 0 ? "" : register.roster(record)));
                for (String field : FIELDS) {
                    out.write("," + register.value(record, register.field(field)).replace(',', ' '));
                }
                out.write("\n");
            }
        }
    }

    private static String run(Path source, Path folder) throws IOException, InterruptedException {
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-Xlint:none", "-proc:none", "-d", folder.toString(), source.toString());
        if (compiled != 0) {
            throw new IOException("the prototype does not compile");
        }
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java", "-Xmx12g", "-cp", folder.toString(), "Link4", "register", "2")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the prototype failed: " + Files.readString(said));
        }
        return Files.readString(said);
    }

    private static double number(String said, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IOException("the prototype did not say " + pattern + ": " + said);
        }
        return Double.parseDouble(found.group(1).replace(",", ""));
    }
}

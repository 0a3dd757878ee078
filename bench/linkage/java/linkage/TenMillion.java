package linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jatigi.commandline.linkage.BenchDoor;

/**
 * The command {@code dedupe} as a user calls it, with its folder of kept work: a run that was stopped goes on when it is called again. Its figures
 * are those of the last process then. Arguments: file of figures, register, folder of the results, threads.
 */
final class TenMillion {

    private static final int ASKED_WRONGLY = 2;

    private TenMillion() {}

    public static void main(String[] arguments) throws IOException {
        boolean[] goesOn = {false};
        int status = BenchDoor.dedupe(
                List.of("--in", arguments[1], "--out", arguments[2], "--threads", arguments[3]), line -> {
                    goesOn[0] |= line.startsWith("going on");
                    System.out.println(line);
                });
        Figures figures = new Figures().put("model", "dedupe").cost();
        figures.put("status", status).put("resumed", goesOn[0] ? "yes" : "no").write(Path.of(arguments[0]));
        if (status == ASKED_WRONGLY) {
            System.exit(status);
        }
    }
}

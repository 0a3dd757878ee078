package linkage;

import java.util.List;
import org.jatigi.commandline.linkage.BenchDoor;

/** The command {@code generate}. Arguments: persons, seed, folder. */
final class Generate {

    private Generate() {}

    public static void main(String[] arguments) {
        System.exit(BenchDoor.generate(
                List.of("--persons", arguments[0], "--seed", arguments[1], "--out", arguments[2]), System.out::println));
    }
}

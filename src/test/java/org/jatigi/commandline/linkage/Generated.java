package org.jatigi.commandline.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A small invented register, with the truth, in a folder. */
record Generated(Path register, Path truth) {

    static Generated in(Path folder, int persons) {
        Called.with("generate", "--persons", "" + persons, "--seed", "11", "--out", folder.toString())
                .done();
        return new Generated(folder.resolve(GenerateCommand.REGISTER), folder.resolve(GenerateCommand.TRUTH));
    }

    /** The same register, its rows in another order. */
    Path shuffled(long seed) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(register));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
            return Files.write(register.resolveSibling("shuffled.csv"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

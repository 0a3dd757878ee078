package org.jatigi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jatigi.access.Decision.AskPurpose;
import org.jatigi.access.Decision.Conceal;
import org.jatigi.access.Decision.Permit;
import org.jatigi.access.Decision.Refuse;

/** A policy drawn as a table, held against the one that was agreed on and lies in {@code src/test/resources/access}. */
public final class Drawing {

    private final Path agreed;
    private final StringBuilder lines = new StringBuilder();

    public Drawing(String name, String... columns) {
        this.agreed = Path.of("src/test/resources/access", name + ".txt");
        line("", columns);
    }

    public void row(String who, Decision... decisions) {
        var marks = new String[decisions.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = mark(decisions[i]);
        }
        line(who, marks);
    }

    /** Fails where the drawing is not the agreed one; {@code -Dupdate=true} makes it the agreed one, and git shows the difference. */
    public void assertAgreed() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(agreed, lines);
        }
        assertEquals(Files.readString(agreed), lines.toString());
    }

    private void line(String who, String... cells) {
        var line = new StringBuilder("%-38s".formatted(who));
        for (var cell : cells) {
            line.append("%-12s".formatted(cell));
        }
        lines.append(line.toString().stripTrailing()).append('\n');
    }

    private static String mark(Decision decision) {
        return switch (decision) {
            case Permit() -> "yes";
            case Refuse(var reason) -> "no";
            case AskPurpose(var reason, var purposes) -> "purpose";
            case Conceal(var kind, var id) -> "hidden";
        };
    }
}

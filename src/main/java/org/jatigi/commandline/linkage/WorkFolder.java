package org.jatigi.commandline.linkage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.work.Checkpoint;

/**
 * The folder {@code .work} inside the folder of the results: what a run has so far, so that one that was stopped goes on.
 *
 * <p>It belongs to one fingerprint of input, schema, parameters and program; what another run left is thrown away. A file has its name only once it is
 * whole, and the results move out of here together at the end.
 */
final class WorkFolder implements Checkpoint, AutoCloseable {

    private static final String NAME = ".work";
    private static final String FINGERPRINT = "fingerprint";
    private static final String MODEL = "kept-model.json";
    private static final int BYTES_OF_PAIR = 20;

    private final Path results;
    private final Path folder;
    private final FileChannel lock;
    private final boolean goesOn;
    private final boolean threwAway;

    private WorkFolder(Path results, String fingerprint) throws IOException {
        this.results = results;
        this.folder = results.resolve(NAME);
        Files.createDirectories(folder);
        lock = FileChannel.open(results.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked()) {
            lock.close();
            throw new BadInput("another run is at work in " + results + "; let it finish or take another --out");
        }
        Path kept = folder.resolve(FINGERPRINT);
        String before = Files.exists(kept) ? Files.readString(kept) : "";
        goesOn = before.equals(fingerprint);
        threwAway = !goesOn && !before.isEmpty();
        if (!goesOn) {
            clear();
            Files.writeString(kept, fingerprint);
        }
    }

    /**
     * The folder of the run with this fingerprint, whose results go to {@code results}.
     *
     * @throws BadInput where another run is at work there, or nothing can be written
     */
    static WorkFolder open(Path results, String fingerprint) {
        try {
            return new WorkFolder(results, fingerprint);
        } catch (IOException failure) {
            throw new BadInput("nothing can be written to " + results + ": " + failure.getMessage());
        }
    }

    /** Whether an earlier run with this fingerprint was stopped here. */
    boolean goesOn() {
        return goesOn;
    }

    /** Whether an earlier run with another fingerprint was stopped here, and what it had kept is gone. */
    boolean threwAway() {
        return threwAway;
    }

    Optional<LinkageModel> model() {
        Path file = folder.resolve(MODEL);
        return Files.exists(file) ? Optional.of(ModelFile.read(JsonPath.read(file))) : Optional.empty();
    }

    void keep(LinkageModel model) {
        whole(folder.resolve(MODEL), file -> Files.write(file, JsonPath.JSON.writeValueAsBytes(ModelFile.json(model))));
    }

    @Override
    public Optional<Pairs> found(String step) {
        Path file = file(step);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long count = Files.size(file) / BYTES_OF_PAIR;
            Pairs pairs = new Pairs();
            for (long pair = 0; pair < count; pair++) {
                pairs.add(in.readInt(), in.readInt(), in.readFloat(), in.readFloat(), in.readFloat());
            }
            return Optional.of(pairs);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void keep(String step, Pairs pairs) {
        whole(file(step), file -> {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (int pair = 0; pair < pairs.size(); pair++) {
                    out.writeInt(pairs.left(pair));
                    out.writeInt(pairs.right(pair));
                    out.writeFloat(pairs.weight(pair));
                    out.writeFloat(pairs.matchBits(pair));
                    out.writeFloat(pairs.householdBits(pair));
                }
            }
        });
    }

    /** Where a result is written before it is published. */
    Path draft(String name) {
        return folder.resolve("draft-" + name);
    }

    /** Moves the drafts with these names to the results, and throws away all that was kept. */
    void publish(List<String> names) {
        try {
            for (String name : names) {
                Files.move(
                        draft(name),
                        results.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            clear();
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(results.resolve(".lock"));
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isLocked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException bySelf) {
            return false;
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void whole(Path file, Writing writing) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            writing.to(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String step) {
        return folder.resolve("pairs-" + HexFormat.of().toHexDigits(Dictionary.hash(step)));
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}

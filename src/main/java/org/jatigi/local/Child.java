package org.jatigi.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that lives no longer than this process.
 *
 * <p>It runs under a few lines of shell ({@code supervise.sh}) that hold one end of a pipe. The other end is ours;
 * the operating system closes it when we die, even by {@code kill -9}, and then the script stops the program. That
 * needs no thread of ours, no polling and no process id that may have been given to somebody else.
 */
final class Child {

    private static final long LOG_BYTES_MAX = 10_000_000;
    private static final int TAIL_LINES = 12;

    private final Process supervisor;
    private final Plan plan;
    private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
    private volatile boolean stopping;

    /**
     * What to run and how to end it.
     *
     * @param name for its log and its process-id file
     * @param home the home it belongs to; its path is somewhere in the command, which tells it from other processes
     * @param stopSignal what asks the program to stop in order
     * @param grace how long it may take over that
     */
    record Plan(
            String name,
            Path home,
            List<String> command,
            Map<String, String> environment,
            String stopSignal,
            Duration grace) {

        Path log() {
            return home.resolve("log").resolve(name + ".log");
        }

        Path pidFile() {
            return home.resolve("run").resolve(name + ".pid");
        }
    }

    private Child(Process supervisor, Plan plan) {
        this.supervisor = supervisor;
        this.plan = plan;
    }

    static Child start(Plan plan) {
        try {
            Files.createDirectories(plan.log().getParent());
            Files.createDirectories(plan.pidFile().getParent());
            keepLogShort(plan.log());
            return new Child(process(plan, supervised(plan)).start(), plan);
        } catch (IOException failure) {
            throw new LocalFault(
                    "%s could not be started: %s".formatted(plan.name(), failure),
                    "%s n'a pas pu être lancé : %s".formatted(plan.name(), failure),
                    failure);
        }
    }

    /** Starts the program without a supervisor: it stays when this process goes. For services shared by test runs. */
    static void startDetached(Plan plan) throws IOException {
        Files.createDirectories(plan.log().getParent());
        Files.createDirectories(plan.pidFile().getParent());
        List<String> command = new ArrayList<>(sessionOfItsOwn());
        command.addAll(plan.command());
        ProcessBuilder builder = process(plan, command);
        builder.redirectInput(Path.of("/dev/null").toFile());
        Files.writeString(plan.pidFile(), builder.start().pid() + "\n");
    }

    /** Says so when the program ends before it was asked to. */
    void watch() {
        ended = supervisor.onExit().thenRun(() -> {
            if (!stopping) {
                Terminal.say(
                        "%s has ended by itself; see %s. Ctrl-C and start again.".formatted(plan.name(), plan.log()),
                        "%s s'est arrêté tout seul ; voir %s. Ctrl-C, puis relancez."
                                .formatted(plan.name(), plan.log()));
            }
        });
    }

    boolean isAlive() {
        return supervisor.isAlive();
    }

    /** Ends the program in order, by force after its grace, and returns when it is gone. */
    void stop() {
        stopping = true;
        ended.cancel(false);
        List<ProcessHandle> family = supervisor.descendants().toList();
        try {
            supervisor.getOutputStream().close();
            long seconds = plan.grace().toSeconds() + 5;
            if (!supervisor.waitFor(seconds, TimeUnit.SECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException alreadyGone) {
            family.forEach(ProcessHandle::destroy);
        } catch (InterruptedException hurried) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        supervisor.destroyForcibly();
        endLeftover(plan.pidFile(), plan.home().toString(), plan.grace());
    }

    /** The last lines of the program's log, for a message about why it is not there. */
    String logTail() {
        return logTail(plan.log());
    }

    static String logTail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
            return String.join("\n    ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Ends what an earlier run may have left, if its process id still names the program that it named then. */
    static void endLeftover(Path pidFile, String mark, Duration grace) {
        Optional<ProcessHandle> left = leftover(pidFile, mark);
        if (left.isEmpty()) {
            return;
        }
        ProcessHandle process = left.get();
        process.destroy();
        if (!isGone(process, grace)) {
            process.destroyForcibly();
            isGone(process, grace);
        }
    }

    /** The process that {@code pidFile} names, if it is alive and its command line holds {@code mark}. */
    static Optional<ProcessHandle> leftover(Path pidFile, String mark) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> commandLine(process).contains(mark));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isGone(ProcessHandle process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Pause.shortly();
        }
        return !process.isAlive();
    }

    /** {@link ProcessHandle.Info} leaves long command lines out, so Linux is asked first. */
    private static String commandLine(ProcessHandle process) {
        try {
            Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            if (Files.isReadable(line)) {
                return Files.readString(line, StandardCharsets.ISO_8859_1).replace('\0', ' ');
            }
        } catch (IOException goneMeanwhile) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }

    private static List<String> supervised(Plan plan) throws IOException {
        List<String> command = new ArrayList<>(sessionOfItsOwn());
        command.addAll(List.of("/bin/sh", script(plan), plan.pidFile().toString()));
        command.addAll(List.of(plan.stopSignal(), Long.toString(plan.grace().toSeconds())));
        command.addAll(plan.command());
        return command;
    }

    /** With a session of its own, a signal that the terminal sends to everything does not reach the program first. */
    private static List<String> sessionOfItsOwn() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }

    private static ProcessBuilder process(Plan plan, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(plan.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        return builder;
    }

    private static String script(Plan plan) throws IOException {
        Path script = plan.pidFile().resolveSibling("supervise-" + plan.name() + ".sh");
        try (InputStream text = Child.class.getResourceAsStream("supervise.sh")) {
            if (text == null) {
                throw new IOException("supervise.sh is missing from the package");
            }
            Files.write(script, text.readAllBytes());
            return script.toString();
        }
    }

    private static void keepLogShort(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

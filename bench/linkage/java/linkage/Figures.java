package linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What one process measured: names and values, one to a line of a file. CPU and memory are those of the process itself. */
final class Figures {

    private final Map<String, String> values = new LinkedHashMap<>();
    private double cpuBefore = 0;

    Figures put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Figures put(String name, long value) {
        return put(name, Long.toString(value));
    }

    Figures put(String name, double value) {
        return put(name, String.format(Locale.ROOT, "%.6f", value));
    }

    Figures putAll(Figures others) {
        values.putAll(others.values);
        return this;
    }

    /** CPU seconds since the step before, the start of the JVM with the first. */
    Figures step(String name) {
        double now = cpuSeconds();
        put("cpu." + name, now - cpuBefore);
        cpuBefore = now;
        return this;
    }

    /** All that the process cost so far. */
    Figures cost() {
        put("cpu", cpuSeconds());
        put("wall", (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
        return put("peakMiB", peakMiB());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                values.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue() + "\n").collect(Collectors.joining()));
    }

    /** Of all threads, the compiler's and the collector's among them, since the JVM began. */
    static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** The most memory that the process ever held, as the kernel counts it; 0 where it does not tell. */
    static long peakMiB() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}

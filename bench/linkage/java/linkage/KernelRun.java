package linkage;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link Kernels} under JMH. Arguments: file of figures, register, schema, forks, iterations. */
final class KernelRun {

    private static final int WARM_UP = 3;

    private KernelRun() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Figures figures = new Figures().put("model", "kernel");
        var options = new OptionsBuilder()
                .include(Kernels.class.getName())
                .jvmArgsAppend("-Dbench.register=" + arguments[1], "-Dbench.schema=" + arguments[2], "-Xmx2g")
                .forks(Integer.parseInt(arguments[3]))
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(Integer.parseInt(arguments[4]))
                .measurementTime(TimeValue.seconds(1))
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult().getLabel();
            var pairs = result.getSecondaryResults().get("pairs");
            var nanos = result.getSecondaryResults().get("cpuNanos");
            figures.put(name + ".perCpuSecond", pairs.getScore() / nanos.getScore() * 1e9);
            figures.put(name + ".pairs", pairs.getScore());
        }
        figures.write(Path.of(arguments[0]));
    }
}

package org.jatigi.local;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Comparator;
import java.util.List;

/** The service while it runs; at a local start it loads the demo's data first and says where everything is. */
public final class Serving implements QuarkusApplication {

    private final List<DemoData> demo;

    Serving(@All List<DemoData> demo) {
        this.demo = demo;
    }

    @Override
    public int run(String... arguments) {
        if (LocalRun.isLocal()) {
            demo.stream().sorted(Comparator.comparingInt(DemoData::order)).forEach(DemoData::load);
            Terminal.say(Banner.of(LocalRun.settings()));
        }
        Quarkus.waitForExit();
        return 0;
    }
}

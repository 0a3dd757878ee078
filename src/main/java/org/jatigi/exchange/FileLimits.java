package org.jatigi.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file may be. All are settings; the defaults hold the largest registers we know, several times over. */
@ApplicationScoped
class FileLimits {

    private final long bytesMax;
    private final long inflatedMax;
    private final int rowsMax;
    private final int columnsMax;
    private final int cellsMax;

    @Inject
    FileLimits(
            @ConfigProperty(name = "jatigi.imports.file-size-max", defaultValue = "50M") MemorySize bytesMax,
            @ConfigProperty(name = "jatigi.imports.inflated-size-max", defaultValue = "400M") MemorySize inflatedMax,
            @ConfigProperty(name = "jatigi.imports.rows-max", defaultValue = "200000") int rowsMax,
            @ConfigProperty(name = "jatigi.imports.columns-max", defaultValue = "2000") int columnsMax,
            @ConfigProperty(name = "jatigi.imports.cells-max", defaultValue = "3000000") int cellsMax) {
        this(bytesMax.asLongValue(), inflatedMax.asLongValue(), rowsMax, columnsMax, cellsMax);
    }

    FileLimits(long bytesMax, long inflatedMax, int rowsMax, int columnsMax, int cellsMax) {
        this.bytesMax = bytesMax;
        this.inflatedMax = inflatedMax;
        this.rowsMax = rowsMax;
        this.columnsMax = columnsMax;
        this.cellsMax = cellsMax;
    }

    /** Bytes of the file as it is sent. */
    long bytesMax() {
        return bytesMax;
    }

    /** Bytes of everything in a packed file once it is unpacked. */
    long inflatedMax() {
        return inflatedMax;
    }

    int rowsMax() {
        return rowsMax;
    }

    int columnsMax() {
        return columnsMax;
    }

    /** Cells of a file, empty ones between others included: what decides how much memory it takes. */
    int cellsMax() {
        return cellsMax;
    }
}

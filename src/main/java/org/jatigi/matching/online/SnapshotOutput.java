package org.jatigi.matching.online;

import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Writes bytes in blocks: the length, the bytes, and a checksum of both and of how many blocks were before. A block of length 0 ends it. */
final class SnapshotOutput extends OutputStream {

    static final int BLOCK_LENGTH = 1 << 13;

    private final DataOutput out;
    private final byte[] block = new byte[BLOCK_LENGTH];
    private int length;
    private int blocks;

    SnapshotOutput(DataOutput out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (length == BLOCK_LENGTH) {
            writeBlock();
        }
        block[length++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] bytes, int from, int wanted) throws IOException {
        int written = 0;
        while (written < wanted) {
            if (length == BLOCK_LENGTH) {
                writeBlock();
            }
            int part = Math.min(wanted - written, BLOCK_LENGTH - length);
            System.arraycopy(bytes, from + written, block, length, part);
            length += part;
            written += part;
        }
    }

    /** Writes what is left and the end. */
    @Override
    public void close() throws IOException {
        if (length > 0) {
            writeBlock();
        }
        writeBlock();
    }

    private void writeBlock() throws IOException {
        out.writeInt(length);
        out.write(block, 0, length);
        out.writeInt(checksum(block, length, blocks++));
        length = 0;
    }

    static int checksum(byte[] bytes, int length, int blocksBefore) {
        CRC32C checksum = new CRC32C();
        checksum.update(blocksBefore >>> 24);
        checksum.update(blocksBefore >>> 16);
        checksum.update(blocksBefore >>> 8);
        checksum.update(blocksBefore);
        checksum.update(length >>> 16);
        checksum.update(length >>> 8);
        checksum.update(length);
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}

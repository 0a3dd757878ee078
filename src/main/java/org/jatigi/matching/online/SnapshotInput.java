package org.jatigi.matching.online;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link SnapshotOutput} wrote; nothing is handed on before its checksum was found right. */
final class SnapshotInput extends InputStream {

    private final DataInput in;
    private final byte[] block = new byte[SnapshotOutput.BLOCK_LENGTH];
    private int length;
    private int at;
    private int blocks;
    private boolean ended;

    SnapshotInput(DataInput in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (at == length && !ended) {
            readBlock();
        }
        return ended ? -1 : block[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (at == length && !ended) {
            readBlock();
        }
        if (ended) {
            return -1;
        }
        int read = Math.min(wanted, length - at);
        System.arraycopy(block, at, into, from, read);
        at += read;
        return read;
    }

    private void readBlock() throws IOException {
        try {
            length = in.readInt();
            if (length < 0 || length > block.length) {
                throw damaged();
            }
            in.readFully(block, 0, length);
            if (in.readInt() != SnapshotOutput.checksum(block, length, blocks++)) {
                throw damaged();
            }
        } catch (EOFException e) {
            throw new SnapshotException("the snapshot ends too early", e);
        }
        at = 0;
        ended = length == 0;
    }

    static SnapshotException damaged() {
        return new SnapshotException("the snapshot is damaged");
    }
}

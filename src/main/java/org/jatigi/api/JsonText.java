package org.jatigi.api;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LENGTH_USUAL = 4_096; // most answers

    private JsonText() {}

    static Buffer bytes(Writing writing) {
        var bytes = Unpooled.buffer(LENGTH_USUAL);
        try (OutputStream stream = new ByteBufOutputStream(bytes);
                var generator = FACTORY.createGenerator(stream, JsonEncoding.UTF8)) {
            writing.write(generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes);
    }

    static String text(Writing writing) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            writing.write(generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes to a generator. */
    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }
}

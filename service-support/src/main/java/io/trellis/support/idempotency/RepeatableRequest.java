package io.trellis.support.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** A request whose body can be read more than once: by its fingerprint, and by each attempt of its transaction. */
record RepeatableRequest(HttpServletRequest http, byte[] body) {
    private static final StandardServletMultipartResolver MULTIPART = new StandardServletMultipartResolver();

    /** The container itself spools the parts of a multipart request and the fields of a form, and limits them. */
    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        if (MULTIPART.isMultipart(request)) {
            return new RepeatableRequest(MULTIPART.resolveMultipart(request), new byte[0]);
        }
        if (isForm(request)) {
            request.getParameterMap();
            return new RepeatableRequest(request, new byte[0]);
        }
        var body = request.getInputStream().readAllBytes();
        return new RepeatableRequest(new InMemory(request, body), body);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static final class InMemory extends HttpServletRequestWrapper {
        private final byte[] body;

        InMemory(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}

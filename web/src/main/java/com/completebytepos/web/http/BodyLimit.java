package com.completebytepos.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No body of the API is longer than a megabyte, whether it says its length or not. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    static final int MOST = 1_048_576;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST) throw tooLarge();
        if (request.hasEntity()) request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(413);
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int some = super.read(buffer, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) throw tooLarge();
        }
    }
}

package com.completebytepos.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No body of the API is longer than a megabyte, a price list not longer than imports take, whether it says its length or not. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    static final int MOST = 1_048_576;
    static final int MOST_OF_A_LIST = 11 * MOST;

    @Override
    public void filter(ContainerRequestContext request) {
        int most = request.getUriInfo().getPath().matches("/?imports") ? MOST_OF_A_LIST : MOST;
        if (request.getLength() > most) throw tooLarge();
        if (request.hasEntity()) request.setEntityStream(new Counted(request.getEntityStream(), most));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(413);
    }

    private static final class Counted extends FilterInputStream {
        private final int most;
        private long read;

        Counted(InputStream in, int most) {
            super(in);
            this.most = most;
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
            if (read > most) throw tooLarge();
        }
    }
}

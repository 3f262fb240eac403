package io.stellwerk.channels.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections whose end is a failure. Else the library takes the end inside a chunk of BDAT for the end of the mail;
 * between two commands it takes the failure as calmly as the end.
 */
class StrictServerSocket extends ServerSocket {

    StrictServerSocket() throws IOException {}

    @Override
    public Socket accept() throws IOException {
        var connection = new StrictSocket();
        implAccept(connection);
        return connection;
    }

    private static final class StrictSocket extends Socket {

        StrictSocket() throws SocketException {
            super((@Nullable SocketImpl) null);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new StrictStream(super.getInputStream());
        }
    }

    private static final class StrictStream extends FilterInputStream {

        StrictStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return unlessEnded(super.read());
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            return unlessEnded(super.read(bytes, start, length));
        }

        private static int unlessEnded(int result) throws SocketException {
            if (result < 0) {
                throw new SocketException("The other side hung up");
            }
            return result;
        }
    }
}

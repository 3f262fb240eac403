package io.stellwerk.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A plain SMTP client that shows every answer. */
public final class SmtpClient implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
        answer();
        say("HELO test.example");
    }

    /** Sends one mail and returns the answer to its last step, or to the step that was refused. */
    public String send(String from, String to, byte[] mail) throws IOException {
        for (var step : new String[] {"MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"}) {
            var answer = say(step);
            if (answer.charAt(0) > '3') {
                say("RSET");
                return answer;
            }
        }
        out.write(mail);
        return say("\r\n.");
    }

    public String send(String from, String to, String mail) throws IOException {
        return send(from, to, mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public String say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return answer();
    }

    /** Sends this and waits for nothing. */
    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends nothing more and waits until the server has hung up, too. */
    void hangUp() throws IOException {
        socket.shutdownOutput();
        in.transferTo(Writer.nullWriter());
    }

    String answer() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("The server hung up");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

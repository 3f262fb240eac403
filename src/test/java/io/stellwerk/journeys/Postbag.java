package io.stellwerk.journeys;

import io.stellwerk.Customer;
import io.stellwerk.base.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What customers write in a day. Each letter ends with a mark of its own, by which it is found again. */
final class Postbag {

    private final int port;
    private final String word;
    private final List<String> marks = new ArrayList<>();
    private final Map<String, Customer> writers = new HashMap<>();
    private int unreadable;

    /** @param word stands in every subject */
    Postbag(int port, String word) {
        this.port = port;
        this.word = word;
    }

    /** A letter of somebody new. */
    Customer write(EmailAddress to, String subject, String text) throws IOException {
        var customer = new Customer("Mia Wolf", port);
        writers.put(subject, customer);
        writeAgain(customer, to, subject, text);
        return customer;
    }

    void writeAgain(Customer customer, EmailAddress to, String subject, String text) throws IOException {
        customer.write(to, subject(subject), text + marked());
    }

    /** Whoever wrote about this answers what came back. */
    void answer(String subject, EmailAddress to, MimeMessage mail, String text) throws IOException, MessagingException {
        writer(subject).answer(to, mail, text + marked());
    }

    Customer writer(String subject) {
        return Objects.requireNonNull(writers.get(subject), subject);
    }

    /** One of the mails that programs write, from somebody new; however often it is sent, it is one letter. */
    void writeOdd(EmailAddress to, OddMail odd, int times) throws IOException {
        var customer = new Customer("Odd", port);
        var mark = odd.isReadable() ? marked() : "";
        unreadable += odd.isReadable() ? 0 : 1;
        var mail = odd.from(customer.address(), to.value(), subject(odd.subject()), mark);
        for (int i = 0; i < times; i++) {
            customer.sendAsIs(to, mail);
        }
    }

    /** Of everything that was written so far. */
    List<String> marks() {
        return List.copyOf(marks);
    }

    /** How many letters there were, those that nobody can read included. */
    int letters() {
        return marks.size() + unreadable;
    }

    String subject(String subject) {
        return word + " " + subject;
    }

    /** A mark for something that comes in another way than by mail. */
    String marked() {
        var mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        marks.add(mark);
        return " " + mark;
    }
}

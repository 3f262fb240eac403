package io.stellwerk.channels.email;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.subethamail.smtp.DropConnectionException;

/** The mails whose text is on its way. Who stops waits until they were answered, and lets no other begin. */
class MailsInHand {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private int mails;
    private boolean isStopping;

    /** @throws DropConnectionException when its sender had better come again later */
    void mayBegin() throws DropConnectionException {
        lock.lock();
        try {
            if (isStopping) {
                throw new DropConnectionException(421, "4.3.2 Stopping, please try again later");
            }
        } finally {
            lock.unlock();
        }
    }

    void taken() {
        lock.lock();
        try {
            mails++;
        } finally {
            lock.unlock();
        }
    }

    void answered() {
        lock.lock();
        try {
            mails--;
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether all were answered in time */
    boolean finish(Duration patience) {
        lock.lock();
        try {
            isStopping = true;
            var left = patience.toNanos();
            while (mails > 0 && left > 0) {
                left = answered.awaitNanos(left);
            }
            return mails == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}

package io.stellwerk.contacts;

/** What other modules keep of contacts, such as their tickets. */
public interface Belongings {

    /**
     * Gives everything of one contact to another, whoever may see it. Called within the transaction that merges them
     * while both are held, so that nothing new comes in for {@code from}.
     */
    void move(ContactId from, ContactId to);
}

--liquibase formatted sql

--changeset stellwerk:contacts-4 labels:contacts
--comment: contacts are found by the beginnings of words of their names and addresses
ALTER TABLE contact ADD FULLTEXT KEY contact_words (name, company, phone);
ALTER TABLE contact_address ADD FULLTEXT KEY contact_address_words (email);

--liquibase formatted sql

--changeset stellwerk:channels-references-1 labels:channels
--comment: a reference may name an email address, which the account has no more when the mail leaves
ALTER TABLE outgoing_system_mail MODIFY reference VARCHAR(400) NOT NULL;

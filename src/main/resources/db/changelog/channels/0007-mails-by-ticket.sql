--liquibase formatted sql

--changeset stellwerk:channels-tickets-1 labels:channels
--comment: the mails of a ticket that is merged into another one or deleted for good
ALTER TABLE outgoing_mail ADD KEY outgoing_mail_ticket (ticket_id);

--liquibase formatted sql

--changeset stellwerk:channels-references-2 labels:channels
--comment: whether a mail was sent before
ALTER TABLE outgoing_system_mail ADD KEY outgoing_system_mail_reference (kind, reference);

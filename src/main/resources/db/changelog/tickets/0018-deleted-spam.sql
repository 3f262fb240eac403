--liquibase formatted sql

--changeset stellwerk:tickets-shelf-before-1 labels:tickets
--comment: where a ticket of the trash comes back to; empty for the desk
ALTER TABLE ticket ADD COLUMN shelf_before VARCHAR(10) NULL;

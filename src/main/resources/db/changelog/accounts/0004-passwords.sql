--liquibase formatted sql

--changeset stellwerk:accounts-7 labels:accounts
ALTER TABLE user_account
  ADD COLUMN password_round INT NOT NULL DEFAULT 0,
  ADD COLUMN password_link_round INT NOT NULL DEFAULT 0,
  ADD COLUMN password_link_expires_at DATETIME(6) NULL;

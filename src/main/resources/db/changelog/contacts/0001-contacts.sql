--liquibase formatted sql

--changeset stellwerk:contacts-1 labels:contacts
CREATE TABLE contact (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(254) NOT NULL,
  email VARCHAR(254) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY contact_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

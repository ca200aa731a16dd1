/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** The Ed25519 key with which a person signs. The private key leaves it only encrypted with a password. */
public final class SigningKey {

	private static final String ALGORITHM = "Ed25519";
	/** PBES2 of RFC 8018 with PBKDF2, HMAC-SHA-256 and AES-256, which OpenSSL reads too. */
	private static final String PROTECTION = "PBEWithHmacSHA256AndAES_256";
	private static final int ROUNDS = 600_000;
	private static final int SALT = 16;
	private static final String BEGIN = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
	private static final String END = "-----END ENCRYPTED PRIVATE KEY-----";
	private static final String PUBLIC = "-----PUBLIC KEY-----";

	private final PrivateKey privateKey;
	private final String publicKey;

	private SigningKey(PrivateKey privateKey, String publicKey) {
		this.privateKey = privateKey;
		this.publicKey = publicKey;
	}

	/** Makes a new key. */
	public static SigningKey generate() {
		try {
			KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
			return new SigningKey(pair.getPrivate(), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has " + ALGORITHM, e);
		}
	}

	/** The public key, X.509 in Base64. */
	public String publicKey() {
		return publicKey;
	}

	byte[] sign(byte[] bytes) {
		try {
			Signature signer = Signature.getInstance(ALGORITHM);
			signer.initSign(privateKey);
			signer.update(bytes);
			return signer.sign();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("an " + ALGORITHM + " key always signs", e);
		}
	}

	static boolean verify(String publicKey, byte[] bytes, byte[] signature) throws GeneralSecurityException {
		Signature verifier = Signature.getInstance(ALGORITHM);
		verifier.initVerify(KeyFactory.getInstance(ALGORITHM)
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
		verifier.update(bytes);
		return verifier.verify(signature);
	}

	/**
	 * The key in a form that can be kept: PKCS #8 encrypted with a password, in PEM, and the public key.
	 *
	 * @param password the password; not kept
	 */
	public String protectedText(char[] password) {
		try {
			byte[] salt = new byte[SALT];
			new SecureRandom().nextBytes(salt);
			Cipher cipher = Cipher.getInstance(PROTECTION);
			cipher.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(PROTECTION).generateSecret(new PBEKeySpec(password)),
					new PBEParameterSpec(salt, ROUNDS));
			byte[] encrypted = cipher.doFinal(privateKey.getEncoded());
			// under the name by which the file will know it
			AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
			parameters.init(cipher.getParameters().getEncoded());
			EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(parameters, encrypted);
			return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(info.getEncoded()) + "\n" + END
					+ "\n" + PUBLIC + "\n" + publicKey + "\n";
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException("every Java has " + PROTECTION, e);
		}
	}

	/**
	 * Reads what {@link #protectedText} wrote.
	 *
	 * @throws GeneralSecurityException where the password is not the right one, or the text is no such key
	 */
	public static SigningKey read(String text, char[] password) throws GeneralSecurityException {
		int begin = text.indexOf(BEGIN);
		int end = text.indexOf(END);
		int open = text.indexOf(PUBLIC);
		if (begin < 0 || end < begin || open < end) {
			throw new GeneralSecurityException("it is no key that glovebox has written");
		}
		try {
			EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(
					Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end)));
			AlgorithmParameters parameters = info.getAlgParameters();
			Cipher cipher = Cipher.getInstance(parameters.toString());
			cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(parameters.toString())
					.generateSecret(new PBEKeySpec(password)), parameters);
			PKCS8EncodedKeySpec spec = info.getKeySpec(cipher);
			PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
			return proven(new SigningKey(key, text.substring(open + PUBLIC.length()).strip()));
		} catch (IOException | IllegalArgumentException e) {
			throw new GeneralSecurityException("the key is damaged: " + e.getMessage(), e);
		}
	}

	/** That the two halves belong together. */
	private static SigningKey proven(SigningKey key) throws GeneralSecurityException {
		byte[] probe = "glovebox".getBytes(StandardCharsets.UTF_8);
		if (!verify(key.publicKey, probe, key.sign(probe))) {
			throw new GeneralSecurityException("the public key is not that of the private one");
		}
		return key;
	}

	/**
	 * Writes the key to a new file that only its owner can read.
	 *
	 * @throws IOException where there is a file already, or it cannot be written
	 */
	public void write(Path file, char[] password) throws IOException {
		boolean posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] owner = posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(file.toString());
		}
		String text = protectedText(password);
		Files.createFile(file, owner);
		Files.writeString(file, text, StandardOpenOption.WRITE);
	}

	/**
	 * Reads a file with a key.
	 *
	 * @throws IOException where it cannot be read
	 * @throws GeneralSecurityException where the password is not the right one, or the file is no key
	 */
	public static SigningKey read(Path file, char[] password) throws IOException, GeneralSecurityException {
		try {
			return read(Files.readString(file), password);
		} finally {
			Arrays.fill(password, '\0');
		}
	}
}

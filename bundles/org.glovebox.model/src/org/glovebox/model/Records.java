/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.internal.RecordResource;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;

/** Makes records and tells what they refer to. */
public final class Records {

	/** The scheme of the URIs of records: {@code glovebox:/<uuid>#<fragment>}. */
	public static final String SCHEME = "glovebox";

	/** The fragment that stands for the record itself. */
	public static final String ROOT_FRAGMENT = "/";

	private Records() {
	}

	/**
	 * Makes a record with a new identity, in a resource of its own so that other records can refer to it.
	 *
	 * @param <T> the type of the record
	 * @param kind a concrete class below {@code Record}
	 * @param type the Java type of the record
	 * @param author who makes it
	 * @param time when it is made; kept to the millisecond
	 * @return the record
	 */
	public static <T extends Record> T create(EClass kind, Class<T> type, String author, Instant time) {
		T record = type.cast(EcoreUtil.create(kind));
		record.setUuid(UUID.randomUUID().toString());
		record.setModelVersion(ModelVersion.CURRENT);
		record.setCreatedBy(author);
		record.setCreatedAt(time.truncatedTo(ChronoUnit.MILLIS));
		RecordResource.holding(record);
		return record;
	}

	/**
	 * Returns a stand-in for a record that is not at hand, to which other records can refer.
	 *
	 * @param kind the kind of the record; concrete
	 * @param uuid the UUID of the record
	 * @return an unresolved proxy
	 */
	public static Record proxy(EClass kind, String uuid) {
		Record proxy = (Record) EcoreUtil.create(kind);
		((InternalEObject) proxy).eSetProxyURI(uri(uuid).appendFragment(ROOT_FRAGMENT));
		return proxy;
	}

	/**
	 * Returns the URI of a record.
	 *
	 * @param uuid the UUID of the record
	 * @return the URI, without a fragment
	 */
	public static URI uri(String uuid) {
		return URI.createURI(SCHEME + ":/" + uuid);
	}

	/**
	 * Returns the UUID of the record that a URI names.
	 *
	 * @param uri a URI, with or without a fragment
	 * @return the UUID, or empty if the URI does not name a record
	 */
	public static Optional<String> uuid(URI uri) {
		boolean names = SCHEME.equals(uri.scheme()) && uri.segmentCount() == 1 && !uri.segment(0).isEmpty();
		return names ? Optional.of(uri.segment(0)) : Optional.empty();
	}

	/**
	 * Returns the UUID of a record, be it at hand or a stand-in.
	 *
	 * @param record the record or an unresolved proxy of one
	 * @return the UUID
	 */
	public static Optional<String> uuid(Record record) {
		return record.eIsProxy()
				? uuid(((InternalEObject) record).eProxyURI())
				: Optional.ofNullable(record.getUuid());
	}

	/**
	 * Returns the record that an object is part of.
	 *
	 * @param part the object
	 * @return the record, which is the object itself if it is one; empty for an object outside of any record
	 */
	public static Optional<Record> recordOf(EObject part) {
		return EcoreUtil.getRootContainer(part) instanceof Record record ? Optional.of(record) : Optional.empty();
	}

	/**
	 * Returns the references of a record to other records. Nothing is loaded for it.
	 *
	 * @param record the record
	 * @return the references, in the order of the record
	 */
	public static List<Reference> references(Record record) {
		List<Reference> found = new ArrayList<>();
		collect(record, record, found);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			collect(record, parts.next(), found);
		}
		return found;
	}

	private static void collect(Record record, EObject part, List<Reference> found) {
		for (EReference reference : part.eClass().getEAllReferences()) {
			boolean stored = !reference.isContainment() && !reference.isContainer() && !reference.isTransient();
			if (stored && part.eIsSet(reference)) {
				targets(part, reference).forEach(target -> edge(record, part, reference, target).ifPresent(found::add));
			}
		}
	}

	private static List<?> targets(EObject part, EReference reference) {
		Object value = part.eGet(reference, false);
		return reference.isMany() ? ((InternalEList<?>) value).basicList() : List.of(value);
	}

	private static Optional<Reference> edge(Record record, EObject part, EReference reference, Object target) {
		URI uri = EcoreUtil.getURI((EObject) target);
		Optional<String> uuid = uuid(uri);
		if (uuid.isEmpty() || uuid.get().equals(record.getUuid())) {
			return Optional.empty();
		}
		Reference.Role role = Annotations.isUpstream(reference) ? Reference.Role.UPSTREAM : Reference.Role.CONTEXT;
		EClass kind = ((EObject) target).eClass();
		return Optional.of(new Reference(path(part, reference, target), reference, kind, uuid.get(), uri.fragment(),
				role,
				Annotations.meaning(reference), revision(part, reference)));
	}

	private static String path(EObject part, EReference reference, Object target) {
		String path = FieldPath.of(part, reference);
		return reference.isMany() ? path + "[" + targets(part, reference).indexOf(target) + "]" : path;
	}

	private static Optional<String> revision(EObject part, EReference reference) {
		return Annotations.pinnedBy(reference)
				.map(part.eClass()::getEStructuralFeature)
				.map(part::eGet)
				.map(Object::toString);
	}

	/**
	 * Tells whether an object is a record or can only be one.
	 *
	 * @param kind a class of the model
	 * @return true if it is below {@code Record}
	 */
	public static boolean isRecord(EClass kind) {
		return NotebookPackage.Literals.RECORD.isSuperTypeOf(kind);
	}

	/**
	 * Tells whether a field refers to other records.
	 *
	 * @param feature the field
	 * @return true for a reference that is not a containment and whose targets are records
	 */
	public static boolean refersToRecords(EStructuralFeature feature) {
		return feature instanceof EReference reference && !reference.isContainment()
				&& isRecord(reference.getEReferenceType());
	}
}

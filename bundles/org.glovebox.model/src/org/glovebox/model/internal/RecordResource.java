/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.URIHandlerImpl;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.RecordReading;
import org.glovebox.model.Records;
import org.glovebox.model.notebook.Record;
import org.xml.sax.helpers.DefaultHandler;

/** The resource of one record. Every part but the record itself has an id, given when it comes in and kept for life. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordResource extends XMIResourceImpl {

	private static final Map<String, Object> SAVE_OPTIONS = Map.of(
			XMLResource.OPTION_LINE_DELIMITER, "\n",
			XMLResource.OPTION_FORMATTED, true,
			XMLResource.OPTION_URI_HANDLER, new AbsoluteUris());

	private static final Map<String, Object> LOAD_OPTIONS = Map.of(
			XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true,
			XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true,
			XMLResource.OPTION_URI_HANDLER, new AbsoluteUris(),
			XMLResource.OPTION_USE_PARSER_POOL, new XMLParserPoolImpl(false),
			XMLResource.OPTION_PARSER_FEATURES, Map.of("http://apache.org/xml/features/disallow-doctype-decl", true));

	private final UnreadValues unread = new UnreadValues();

	/**
	 * Makes an empty resource.
	 *
	 * @param uri the URI of the record
	 */
	public RecordResource(URI uri) {
		super(uri);
		setEncoding(StandardCharsets.UTF_8.name());
		getDefaultSaveOptions().putAll(SAVE_OPTIONS);
		getDefaultLoadOptions().putAll(LOAD_OPTIONS);
	}

	/**
	 * Returns the resource of a record, a new one if it has none.
	 *
	 * @param record the record, with a UUID and not contained in anything
	 * @return its resource
	 */
	public static RecordResource holding(Record record) {
		if (record.eContainer() != null || record.getUuid() == null) {
			throw new IllegalArgumentException("not a record with a UUID of its own: " + record);
		}
		Resource resource = record.eResource();
		if (resource instanceof RecordResource own) {
			return own;
		}
		if (resource != null) {
			throw new IllegalArgumentException("The record is held by another resource: " + resource.getURI());
		}
		RecordResource made = new RecordResource(Records.uri(record.getUuid()));
		made.getContents().add(record);
		return made;
	}

	/**
	 * Says what came of loading this resource.
	 *
	 * @param head what the first element of the text said
	 * @return the record, or why there is none
	 */
	public RecordReading outcome(RecordHead head) {
		if (getContents().size() == 1 && getContents().get(0) instanceof Record record) {
			return new RecordReading.Read(record, unread.list(), head.modelVersion());
		}
		return new RecordReading.Rejected("Records of the kind " + head.kind() + " of " + head.namespace()
				+ " are not known here");
	}

	@Override
	protected boolean useUUIDs() {
		return true;
	}

	@Override
	protected void attachedHelper(EObject part) {
		boolean root = part.eContainer() == null;
		if (!root && !isLoading() && getID(part) == null && !DETACHED_EOBJECT_TO_ID_MAP.containsKey(part)) {
			setID(part, freeId());
		}
		super.attachedHelper(part);
		if (root) {
			setID(part, null);
		}
	}

	private String freeId() {
		String id = PartId.random();
		return getIDToEObjectMap().containsKey(id) ? freeId() : id;
	}

	@Override
	public void doSave(OutputStream out, @Nullable Map<?, ?> options) throws IOException {
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(this, false); parts.hasNext();) {
			EObject part = parts.next();
			if (part.eContainer() != null && getID(part) == null) {
				setID(part, freeId());
			}
		}
		unread.dropWhereSet(this);
		super.doSave(out, options);
	}

	@Override
	protected XMLLoad createXMLLoad() {
		return new XMILoadImpl(createXMLHelper()) {
			@Override
			protected DefaultHandler makeDefaultHandler() {
				return new SAXXMIHandler(resource, helper, options) {
					@Override
					public void error(XMIException problem) {
						if (problem instanceof IllegalValueException value) {
							unread.keep(value, RecordResource.this);
						} else {
							super.error(problem);
						}
					}
				};
			}
		};
	}

	/** References between records name their targets in full. */
	private static final class AbsoluteUris extends URIHandlerImpl {

		@Override
		public URI resolve(URI uri) {
			return uri;
		}

		@Override
		public URI deresolve(URI uri) {
			return uri;
		}
	}
}

/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit.internal;

import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.ItemProviderDecorator;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.edit.KindIcons;
import org.glovebox.model.edit.KindIcons.Form;

/**
 * Gives an item the label that people use for it, the icon of its kind, and properties in the order, groups and words
 * of the model; leaves children and commands to the generated provider.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordItemProvider extends ItemProviderDecorator implements IEditingDomainItemProvider,
		IStructuredItemContentProvider, ITreeItemContentProvider, IItemLabelProvider, IItemPropertySource {

	/**
	 * Makes a provider.
	 *
	 * @param factory the factory it belongs to
	 */
	public RecordItemProvider(AdapterFactory factory) {
		super(factory);
	}

	@Override
	public String getText(Object object) {
		return object instanceof EObject part ? RecordLabels.of(part) : super.getText(object);
	}

	@Override
	public @Nullable Object getImage(Object object) {
		return object instanceof EObject part
				? KindIcons.of(part.eClass(), Form.SVG).map(Object.class::cast).orElseGet(() -> super.getImage(object))
				: super.getImage(object);
	}

	@Override
	public List<IItemPropertyDescriptor> getPropertyDescriptors(Object object) {
		return object instanceof EObject part
				? Fields.of(part.eClass()).stream().filter(RecordItemProvider::isProperty).map(this::property).toList()
				: super.getPropertyDescriptors(object);
	}

	@Override
	public @Nullable IItemPropertyDescriptor getPropertyDescriptor(Object object, Object propertyId) {
		return getPropertyDescriptors(object).stream()
				.filter(property -> propertyId.equals(property.getId(object))
						|| propertyId == property.getFeature(object))
				.findFirst().orElse(null);
	}

	private static boolean isProperty(Field field) {
		boolean contained = field.feature() instanceof EReference reference && reference.isContainment();
		return !contained && !field.hidden();
	}

	private IItemPropertyDescriptor property(Field field) {
		String category = field.group().isEmpty() ? null : field.group();
		return new ItemPropertyDescriptor(adapterFactory, null, field.label(), field.documentation(), field.feature(),
				!field.readOnly(), field.multiline(), false, null, category, null);
	}
}

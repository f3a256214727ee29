// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

// What entries say of who may write in a case. The journal acts on these; `apply` passes them over.
// They hold no text of a family. A key chain is a person's first signing key followed by later
// ones, each certified by the one before it (journal/certificates.h).

/// What somebody may do in a case. The numbers are in signed bytes and never change.
enum class Role : quint8 {
    None = 0,
    Member = 1, ///< of the TAF, with access
    Contact = 2, ///< main contact for the holiday
    Keyworker = 3,
    Manager = 4,
    Coordinator = 5,
};

/// case.opened.1: who opens is the keyworker.
struct CaseOpening : Object {
    QByteArray keys; ///< key chain to the key it is signed with; empty when that is the first
};

/// access.granted.1
struct AccessGrant : Object {
    PersonId person;
    QByteArray keys; ///< key chain of that person
    std::optional<int> role; ///< Role
    QByteArray roleCertificates; ///< of one who grants it to themselves, from a key of the policy
};

/// access.accepted.1: the person took it up.
struct AccessAcceptance : Object {
    EntryId grant;
};

/// access.ended.1
struct AccessEnding : Object {
    PersonId person;
    std::optional<int> role; ///< this role only; all of them when not set
};

/// transfer.offered.1
struct TransferOffer : Object {
    PersonId person; ///< to whom
    QByteArray keys; ///< key chain of that person
};

/// transfer.accepted.1: by the person it was offered to, who is the keyworker from then on.
struct TransferAcceptance : Object {
    EntryId offer;
};

/// key.added.1: another key of a person, written by that person, a manager or a coordinator, or
/// with the certificate of a live key of that person.
struct KeyAddition : Object {
    PersonId person;
    SigningKey key;
    QByteArray certificate; ///< empty when the author's right suffices
};

/// key.ended.1: what is signed with it counts only when it comes before this.
struct KeyEnding : Object {
    PersonId person;
    SigningKey key;
};

/// roots.named.1: the coordinators' keys from which role certificates of this case lead, in the
/// place of those named before. Read from the case alone, never from a policy: or two laptops would
/// judge differently who may write.
struct NamedRoots : Object {
    QByteArray keys; ///< 32 bytes of each
};

template <>
const TypeInfo &typeInfo<CaseOpening>();
template <>
const TypeInfo &typeInfo<AccessGrant>();
template <>
const TypeInfo &typeInfo<AccessAcceptance>();
template <>
const TypeInfo &typeInfo<AccessEnding>();
template <>
const TypeInfo &typeInfo<TransferOffer>();
template <>
const TypeInfo &typeInfo<TransferAcceptance>();
template <>
const TypeInfo &typeInfo<KeyAddition>();
template <>
const TypeInfo &typeInfo<KeyEnding>();
template <>
const TypeInfo &typeInfo<NamedRoots>();

} // namespace hometray

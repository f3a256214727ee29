// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QVarLengthArray>

#include <bit>

namespace hometray {

/// A set of small numbers that grows as needed; 128 of them take no memory of their own. Equal sets
/// are equal whatever was in them before.
class BitSet {
public:
    void insert(int bit)
    {
        const qsizetype word = bit / 64;
        while (m_words.size() <= word)
            m_words.append(0);
        m_words[word] |= quint64(1) << (bit % 64);
    }
    void remove(int bit)
    {
        if (!contains(bit))
            return;
        m_words[bit / 64] &= ~(quint64(1) << (bit % 64));
        trim();
    }
    [[nodiscard]] bool contains(int bit) const
    {
        return bit / 64 < m_words.size() && (m_words[bit / 64] >> (bit % 64) & 1) != 0;
    }
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

    BitSet &operator|=(const BitSet &other)
    {
        while (m_words.size() < other.m_words.size())
            m_words.append(0);
        for (qsizetype i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    BitSet &operator&=(const BitSet &other)
    {
        m_words.resize(qMin(m_words.size(), other.m_words.size()));
        for (qsizetype i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        trim();
        return *this;
    }
    /// What is in this set and not in the other.
    [[nodiscard]] BitSet without(const BitSet &other) const
    {
        BitSet result = *this;
        for (qsizetype i = 0; i < qMin(m_words.size(), other.m_words.size()); ++i)
            result.m_words[i] &= ~other.m_words[i];
        result.trim();
        return result;
    }
    friend BitSet operator|(BitSet a, const BitSet &b) { return a |= b; }
    friend BitSet operator&(BitSet a, const BitSet &b) { return a &= b; }
    friend bool operator==(const BitSet &, const BitSet &) = default;
    friend size_t qHash(const BitSet &set, size_t seed = 0)
    {
        return qHashBits(
            set.m_words.constData(), size_t(set.m_words.size()) * sizeof(quint64), seed);
    }

    /// Calls `function` with each member, in ascending order.
    template <class Function>
    void forEach(Function function) const
    {
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                function(int(i * 64) + std::countr_zero(word));
        }
    }

private:
    void trim()
    {
        while (!m_words.isEmpty() && m_words.last() == 0)
            m_words.removeLast();
    }

    QVarLengthArray<quint64, 2> m_words; ///< without zeros at the end
};

} // namespace hometray

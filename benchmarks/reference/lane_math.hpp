// e^x and ln x: the polynomials of the engine (LaneMath.cs), operation for operation, for arguments that are ordinary numbers.
#pragma once
#include "lanes.hpp"

inline Lanes polynomial(Lanes x, double c2, double c1, double c0)
{
    return fma_(x, fma_(x, all(c2), all(c1)), all(c0));
}

// (e^r - 1 - r) / r^2 on |r| <= ln(2)/2.
inline Lanes exp_polynomial(Lanes r, Lanes r2)
{
    Lanes r4 = mul(r2, r2);
    Lanes c01 = fma_(all(0.1666666666666667), r, all(0.5));
    Lanes c23 = fma_(all(0.008333333333326136), r, all(0.04166666666666667));
    Lanes c45 = fma_(all(0.00019841269874820627), r, all(0.0013888888888883748));
    Lanes c67 = fma_(all(2.7557255400206422e-06), r, all(2.4801587325547743e-05));
    Lanes c89 = fma_(all(2.5105217004720745e-08), r, all(2.75572736431103e-07));
    Lanes upper = fma_(r4, fma_(r2, all(2.0914686968086876e-09), c89), fma_(r2, c67, c45));
    return fma_(r4, upper, fma_(r2, c23, c01));
}

inline Lanes exp_(Lanes x)
{
    const Lanes shift = all(6755399441055744.0), max = all(1000), min = all(-1000);
    x = at_most(x, max);
    x = at_least(x, min);

    Lanes shifted = fma_(x, all(1.4426950408889634), shift);
    Lanes exponent = sub(shifted, shift);
    Lanes coarse = fma_(exponent, all(-0.6931471803691238), x);
    Lanes fine = fma_(exponent, all(-1.9082149292705877e-10), all(0));
    Lanes r = add(coarse, fine);
    Lanes r_low = add(sub(coarse, r), fine);
    Lanes r2 = mul(r, r);
    Lanes p = exp_polynomial(r, r2);
    Lanes linear = add(all(1), r);
    Lanes linear_low = add(sub(all(1), linear), r);
    Lanes result = add(linear, add(linear_low, fma_(r2, p, r_low)));

    Lanes half_shifted = fma_(exponent, all(0.5), shift);
    Words one = all_words(0x3FF0000000000000);
    Words scale1 = add_words(left<52>(as_words(half_shifted)), one);
    Words scale2 = add_words(left<52>(sub_words(as_words(shifted), as_words(half_shifted))), one);
    return mul(mul(result, as_lanes(scale1)), as_lanes(scale2));
}

inline Lanes log_(Lanes x)
{
    constexpr uint64_t kOne = 0x3FF0000000000000, kSqrtHalf = 0x3FE6A09E667F3BCD, kMantissa = 0x000FFFFFFFFFFFFF;
    const Lanes two52 = all(4503599627370496.0);
    Words shifted = add_words(as_words(x), all_words(kOne - kSqrtHalf));
    Lanes biased = sub(as_lanes(or_words(right<52>(shifted), as_words(two52))), two52);
    Lanes f = sub(as_lanes(add_words(and_words(shifted, all_words(kMantissa)), all_words(kSqrtHalf))), all(1));
    Lanes exponent = add(sub(biased, all(1023)), all(0));

    Lanes s = div(f, add(all(2), f));
    Lanes z = mul(s, s);
    Lanes w = mul(z, z);
    Lanes even = mul(w, polynomial(w, 0.15313837699209373, 0.22222198432149784, 0.3999999999940942));
    Lanes odd_sum = polynomial(w, 0.14798198605116586, 0.1818357216161805, 0.2857142874366239);
    Lanes odd = mul(z, fma_(w, odd_sum, all(0.6666666666666735)));
    Lanes half_square = mul(mul(all(0.5), f), f);
    Lanes correction = fma_(exponent, all(1.9082149292705877e-10), mul(s, add(half_square, add(even, odd))));
    return fma_(exponent, all(0.6931471803691238), neg(sub(sub(half_square, correction), f)));
}
